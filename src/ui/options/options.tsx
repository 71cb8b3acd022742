import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { Mark } from '../mark';
import { StoreNotice } from '../parts/store-notice';
import { t } from '../words';
import { LockedNote } from './form/locked';
import { type Route, routeTo, useRoute } from './route';
import type { Section, SectionProps } from './section';
import { SECTIONS } from './sections';
import { type Desk, useDesk } from './use-desk';
import './form/form.css';
import './options.css';

const sectionAt = (route: Route): Section =>
  SECTIONS.find(({ id }) => id === route.section) ?? (SECTIONS[0] as Section);

function Navigation({ current }: { readonly current: Section }) {
  return (
    <nav aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.map((section) => (
          <li key={section.id}>
            <a href={routeTo(section.id)} aria-current={section === current ? 'page' : undefined}>
              {t(section.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Draws a section; one that fails says so and leaves the others usable. */
function Contents({ section, ...props }: SectionProps & { readonly section: Section }) {
  const [failure] = useErrorBoundary();
  if (failure) {
    return (
      <p class="notice" data-kind="problem" role="alert">
        {t('options.sectionFailed')}
      </p>
    );
  }
  return <section.Body {...props} />;
}

function Place({ desk, section, rest, clock }: { desk: Desk; section: Section; rest: string; clock: () => number }) {
  if (desk.kind === 'loading') return <p class="visually-hidden">{t('options.loading')}</p>;
  if (desk.kind === 'failed') {
    return (
      <p class="notice" data-kind="problem" role="alert">
        {t('options.unreadable')}
      </p>
    );
  }
  const { settings, locks, problems } = desk;
  return (
    <>
      {problems.length > 0 && <LockedNote problems={problems} />}
      <Contents key={section.id} section={section} settings={settings} locks={locks} rest={rest} clock={clock} />
    </>
  );
}

/** The options page: sections at the side, one column of settings. */
export function Options({ clock }: { readonly clock: () => number }) {
  const desk = useDesk();
  const route = useRoute();
  const section = sectionAt(route);
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = `${t(section.title)} · ${t('options.title')}`;
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
  }, [section.id]);
  return (
    <div class="options">
      <header class="side">
        <p class="brand">
          <Mark size={16} />
          <span>{t('options.title')}</span>
        </p>
        <Navigation current={section} />
      </header>
      <main aria-busy={desk.kind === 'loading'}>
        <h1 ref={heading} tabIndex={-1}>
          {t(section.title)}
        </h1>
        <p class="lead">{t(section.lead)}</p>
        <StoreNotice />
        <Place desk={desk} section={section} rest={route.rest} clock={clock} />
      </main>
    </div>
  );
}
