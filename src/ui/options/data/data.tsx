import type { SectionProps } from '../section';
import { Backup } from './backup';
import { CsvFiles } from './csv-files';
import { Erase } from './erase';
import { Exchange } from './exchange';
import { Keeping } from './keeping';
import { Kept } from './kept';
import { TakeFiles } from './take-files';
import './data.css';

/** What is kept and how long, and how it gets out of this browser and into it. */
export function Data({ settings, locks, clock }: SectionProps) {
  return (
    <>
      <Kept />
      <Keeping settings={settings} locks={locks} />
      <Backup settings={settings} clock={clock} />
      <TakeFiles />
      <Exchange settings={settings} clock={clock} />
      <CsvFiles settings={settings} locks={locks} />
      <Erase settings={settings} />
    </>
  );
}
