export { type Asset, readAssets, styleSheet } from "./assets.ts";
