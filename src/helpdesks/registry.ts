import type { HelpdeskId } from '@/domain/tickets/key';
import type { Helpdesk } from './contract';
import { requestTracker } from './request-tracker';
import { zendesk } from './zendesk';

/** Every helpdesk with an adapter. A new one is its folder and its line here. */
export const helpdesks: readonly Helpdesk[] = [requestTracker, zendesk];

export const helpdeskById = (id: HelpdeskId): Helpdesk | undefined => helpdesks.find((helpdesk) => helpdesk.id === id);
