/** Where publications are notified (`LISTEN`/`NOTIFY`); the payload is the id of the generation. */
export const CHANNEL = "binome_generation";
