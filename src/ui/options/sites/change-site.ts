import type { Settings, SiteSettings } from '@/domain/settings/settings';
import type { SettingsChange } from '@/storage/settings/settings-store';

/** The change of the settings that puts a site in place of the one of its name. */
export const siteChange = ({ sites }: Settings, changed: SiteSettings): SettingsChange => ({
  sites: sites.map((site) => (site.site === changed.site ? changed : site)),
});
