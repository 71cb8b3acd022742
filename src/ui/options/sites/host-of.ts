import type { SiteSettings } from '@/domain/settings/settings';

/** What people call a site: its address without the scheme. */
export const hostOf = ({ site }: Pick<SiteSettings, 'site'>): string => site.replace(/^https?:\/\//, '');
