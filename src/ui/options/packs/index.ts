import type { Section } from '../section';
import { Packs } from './packs';

export const packs: Section = { id: 'packs', title: 'options.packs.title', lead: 'options.packs.lead', Body: Packs };
