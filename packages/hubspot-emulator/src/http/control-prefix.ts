/** Under this path no HubSpot operation lives. */
export const CONTROL_PREFIX = '/_emulator'
