/** The scripts of the widget: the custom element that a host's page loads, and what runs inside its frame. */
export { widgetScripts } from "./bundle.ts";
