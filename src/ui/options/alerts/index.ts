import type { Section } from '../section';
import { Alerts } from './alerts';

export const alerts: Section = {
  id: 'alerts',
  title: 'options.alerts.title',
  lead: 'options.alerts.lead',
  Body: Alerts,
};
