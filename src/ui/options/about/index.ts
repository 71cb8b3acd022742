import type { Section } from '../section';
import { About } from './about';

export const about: Section = { id: 'about', title: 'options.about.title', lead: 'options.about.lead', Body: About };
