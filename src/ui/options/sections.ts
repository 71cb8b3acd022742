import { about } from './about';
import { alerts } from './alerts';
import { counting } from './counting';
import { data } from './data';
import { display } from './display';
import { figures } from './figures';
import { goals } from './goals';
import { importing } from './import';
import { packs } from './packs';
import { people } from './people';
import { policies } from './policies';
import { schedules } from './schedules';
import type { Section } from './section';
import { sites } from './sites';

/** Every section, in the order of the navigation: where it works, what it measures by, what it tells, what it keeps. */
export const SECTIONS: readonly Section[] = [
  sites,
  packs,
  schedules,
  policies,
  people,
  goals,
  counting,
  figures,
  alerts,
  display,
  data,
  importing,
  about,
];
