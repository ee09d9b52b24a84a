/** Makes a window of the app's as it would come back from whoever opened it, copied it, or made it up. */
export function copiedWindow(callbackId: string, metadata: string, values: object = {}): Record<string, unknown> {
  return {
    id: 'V0',
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    blocks: [],
    state: { values },
  };
}
