import { t } from '../../words';
import type { SectionProps } from '../section';

/** Whether alerts are on. */
export function Alerts({ settings }: SectionProps) {
  return <p class="empty">{settings.alerts.isOn ? t('options.alerts.on') : t('options.alerts.off')}</p>;
}
