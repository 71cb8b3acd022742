import { t, type Word } from '../../words';

/** What a part of a figure is called. */
export const partName = (part: string): string => t(`options.figures.part.${part}` as Word);
