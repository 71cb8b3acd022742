import type { Section } from '../section';
import { Figures } from './figures';

export const figures: Section = {
  id: 'figures',
  title: 'options.figures.title',
  lead: 'options.figures.lead',
  Body: Figures,
};
