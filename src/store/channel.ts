/**
 * Where changes are notified (`LISTEN`/`NOTIFY`): generations, keys, offers put up. Whoever hears of one looks at all three, so the
 * payload is only for people who watch.
 */
export const CHANNEL = "binome_generation";
