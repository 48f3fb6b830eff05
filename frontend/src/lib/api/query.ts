type QueryValue = string | number | boolean | string[] | null | undefined;

/** Builds `?a=1&b=2`, leaving out what is not set and repeating a key for arrays. */
export function query(parameters: Record<string, QueryValue>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(key, String(item));
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}
