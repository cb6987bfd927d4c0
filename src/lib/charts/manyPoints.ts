/** From how many points on a picture is made of pixels instead of shapes. */
export const manyPoints = 2000;
