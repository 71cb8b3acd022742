/** What a package that Helpclock contains is, and the terms it comes under. Written by the build, see `scripts/build/licences.ts`. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it, an SPDX expression: `MIT`. */
  readonly licence: string;
  /** Where its source is, as an address of the web. */
  readonly source?: string;
  /** The whole text, where the package ships it. */
  readonly text?: string;
}

/**
 * The licences of what is in this build.
 * @throws when the file is not there, as in a build that was put together by hand
 */
export async function loadLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('/licences.json');
  if (!answer.ok) throw new Error(`licences.json: ${answer.status}`);
  return (await answer.json()) as readonly Licence[];
}
