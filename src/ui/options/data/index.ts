import type { Section } from '../section';
import { Data } from './data';

export const data: Section = { id: 'data', title: 'options.data.title', lead: 'options.data.lead', Body: Data };
