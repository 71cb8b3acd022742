import type { Section } from '../section';
import { Display } from './display';

export const display: Section = {
  id: 'display',
  title: 'options.display.title',
  lead: 'options.display.lead',
  Body: Display,
};
