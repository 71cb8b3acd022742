import type { SectionProps } from '../section';

/** The schedules by name. */
export function Schedules({ settings }: SectionProps) {
  return (
    <ul class="rows">
      {settings.schedules.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
