import type { Channel } from '../tickets/facts';

/** What a team may decide about how its KPIs are counted. Part of the fingerprint of computed columns. */
export interface KpiDefinitions {
  /** Days after a solve in which a reopen, or a new ticket of the same requester, speaks against it. */
  readonly reopenDays: number;
  /** Channels in which people talk at the same time. */
  readonly liveChannels: readonly Channel[];
  /** Tags or ticket types that mean a complaint. */
  readonly complaints: readonly string[];
  /** Tags or ticket types that mean a sale or a conversion. */
  readonly sales: readonly string[];
  /** Tags or ticket types that first-contact resolution is asked of; empty means every ticket. */
  readonly eligible: readonly string[];
  /** Tags or ticket types that can never be resolved at first contact. */
  readonly ineligible: readonly string[];
}

export const defaultDefinitions: KpiDefinitions = {
  reopenDays: 7,
  liveChannels: ['chat', 'messaging', 'phone'],
  complaints: ['complaint', 'complaints'],
  sales: ['sale', 'sales', 'conversion'],
  eligible: [],
  ineligible: [],
};
