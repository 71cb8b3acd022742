import type { Section } from '../section';
import { Schedules } from './schedules';

export const schedules: Section = {
  id: 'schedules',
  title: 'options.schedules.title',
  lead: 'options.schedules.lead',
  Body: Schedules,
};
