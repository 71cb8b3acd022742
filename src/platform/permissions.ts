import { browser } from '#imports';

/** Rings when a permission was given or taken back, by whatever way. Must be called synchronously when the worker starts. */
export function onPermissionsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
