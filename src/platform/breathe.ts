/**
 * Lets what waits (messages, answers of the store, timers) go first. Not `setTimeout`: browsers stretch it to 4 ms when it is used many
 * times in a row.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
