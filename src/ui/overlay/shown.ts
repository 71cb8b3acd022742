import type { SiteSettings } from '@/domain/settings/settings';
import type { PageState, SlaView } from '@/messaging/protocol';
import type { Face } from '../clock/face';
import type { Language } from '../format/language';

/** Everything badge and card are drawn from at one moment. */
export interface Shown {
  readonly lang: Language;
  /** Epoch milliseconds of the drawing. */
  readonly at: number;
  /** IANA zone of the wall times. */
  readonly zone: string;
  readonly state: PageState;
  readonly faces: readonly Face[];
  readonly view?: SlaView;
  /** The same ticket with the stretches of its clocks, once the card has asked for them. */
  readonly explained?: SlaView;
  readonly missing: readonly string[];
  readonly isCardOpen: boolean;
  readonly helpdeskName: string;
  readonly site: Pick<SiteSettings, 'helpdesk'>;
}
