import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

const { sendMessage } = defineExtensionMessaging<Protocol>();

/**
 * Asks the background. Expected failures come back as values; the promise rejects when the background cannot be reached
 * (the extension was updated or removed while the page was open).
 */
export const ask = sendMessage;
