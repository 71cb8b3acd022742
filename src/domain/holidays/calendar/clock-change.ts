/** Holiday calendars also announce when clocks change; nobody is off for that. */
const WORDS =
  /daylight[ -]saving|\bDST\b|summer ?time|winter ?time|clocks? (?:change|go|forward|back)|time change|zeitumstellung|sommerzeit|winterzeit|yaz saati|kış saati|saatler (?:ileri|geri)|ساعت تابستانی|تغییر ساعت|heure d[’']?(?:été|hiver)|changement d[’']heure|zomertijd|wintertijd|horario de (?:verano|invierno)|ora legale|ora solare/i;

export const isClockChange = (title: string): boolean => WORDS.test(title);
