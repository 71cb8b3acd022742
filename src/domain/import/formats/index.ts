import type { ExportFormat } from '../format';
import { freshdeskCsv, freshdeskJson, freshserviceCsv } from './freshdesk';
import { calls, genericEvents, genericMessages, genericTickets, series, surveys } from './generic';
import { gorgiasCsv, gorgiasJson, hubspotCsv, hubspotJson } from './gorgias-hubspot';
import { helpclockCsv } from './helpclock';
import { jiraCsv, redmineCsv, requestTrackerTsv, servicenowByLabel, servicenowByName } from './itsm';
import { zendeskCsv, zendeskJson } from './zendesk';

/** Recognised by their headings. */
export const vendorFormats: readonly ExportFormat[] = [
  helpclockCsv,
  zendeskCsv,
  zendeskJson,
  freshdeskCsv,
  freshserviceCsv,
  freshdeskJson,
  gorgiasCsv,
  gorgiasJson,
  hubspotCsv,
  hubspotJson,
  jiraCsv,
  servicenowByName,
  servicenowByLabel,
  requestTrackerTsv,
  redmineCsv,
];

/** For files of unknown origin. */
export const genericFormats: readonly ExportFormat[] = [
  genericTickets,
  genericEvents,
  genericMessages,
  surveys,
  calls,
  series,
];

export const formats: readonly ExportFormat[] = [...vendorFormats, ...genericFormats];

export const formatById = (id: string): ExportFormat | undefined => formats.find((format) => format.id === id);
