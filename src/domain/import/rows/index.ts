import type { RowKind } from '../format';
import { eventRowReader, messageRowReader, snapshotRowReader } from './log-rows';
import { callRowReader, seriesRowReader } from './number-rows';
import type { RowContext, RowReading } from './row';
import { surveyRowReader } from './survey-rows';
import { ticketRowReader } from './ticket-row';

/** How a row is read, by what a row of the file is. */
export const rowReaders: Readonly<Record<RowKind, (context: RowContext) => (cells: readonly string[]) => RowReading>> =
  {
    ticket: ticketRowReader,
    snapshot: snapshotRowReader,
    event: eventRowReader,
    message: messageRowReader,
    survey: surveyRowReader,
    call: callRowReader,
    series: seriesRowReader,
  };
