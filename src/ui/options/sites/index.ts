import type { Section } from '../section';
import { Sites } from './sites';

export const sites: Section = { id: 'sites', title: 'options.sites.title', lead: 'options.sites.lead', Body: Sites };
