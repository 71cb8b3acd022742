import { browser } from '#imports';

export interface Badge {
  /** At most four characters; empty for none. */
  readonly text: string;
  /** CSS colour. */
  readonly color: string;
  /** Says the same in words. */
  readonly title: string;
}

/** Paints the badge of the toolbar button. */
export async function setBadge({ text, color, title }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color }),
    browser.action.setTitle({ title }),
  ]);
}
