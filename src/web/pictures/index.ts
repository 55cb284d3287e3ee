/** Pictures of pages, made on the server for who shares them. */
export { pictureUrl, servePictures } from "./pictures.ts";
