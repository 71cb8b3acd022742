/** Id of the content script that is registered only while a site is being taught: not one of the enabled sites'. */
export const TEACH_SCRIPT = 'teach';
