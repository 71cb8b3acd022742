import { instant } from '@/domain/time/instant';
import { dateOfDay } from '@/domain/time/local-date';
import type { LocalDate } from '@/domain/time/schedule';
import { localDay } from '@/domain/time/zone';

/** The calendar date of an instant in a zone, `2026-11-24`. @param at epoch milliseconds */
export const dateIn = (zone: string, at: number): LocalDate => dateOfDay(localDay(zone, instant(at)));
