import { formatKpi } from '../kpi/format-value';
import { kpiName } from '../kpi/kpi-words';
import { LEVEL_GROUP_WORDS, levelText } from '../kpi/level-text';
import { t } from '../words';
import type { PartProps } from './parts';

/** The service level each measure reaches per channel, and what the next one asks for. */
export function Levels({ screen: { levels }, lang }: PartProps) {
  const told = levels.filter(({ reached }) => reached !== undefined);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{t('level.label')}</h2>
      <table>
        <tbody>
          {told.map((line) => (
            <tr key={`${line.kpi.id}${line.group}`}>
              <th scope="row">
                {kpiName(line.kpi)}
                {line.group && ` · ${t(LEVEL_GROUP_WORDS[line.group])}`}
              </th>
              <td class="figure strong">{line.value === undefined ? '' : formatKpi(lang, line.kpi, line.value)}</td>
              <td>{levelText(lang, line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t('report.levelSource')}</p>
    </section>
  );
}
