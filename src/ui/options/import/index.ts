import type { Section } from '../section';
import { Import } from './import';

export const importing: Section = {
  id: 'import',
  title: 'options.import.title',
  lead: 'options.import.lead',
  Body: Import,
};
