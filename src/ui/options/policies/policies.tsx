import type { SectionProps } from '../section';

/** The policies by name. */
export function Policies({ settings }: SectionProps) {
  return (
    <ul class="rows">
      {settings.policies.map(({ id, name }) => (
        <li key={id}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
