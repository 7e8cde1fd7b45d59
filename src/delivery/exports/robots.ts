/** robots.txt (RFC 9309): everything public may be read. What has no end, or is nobody’s but the editors’, is left out. */

/** @param sitemap whether there is one to name. */
export const writeRobots = (publicUrl: string, sitemap: boolean): string =>
  [
    'User-agent: *',
    ...['/admin', '/api', '/review', '/preview', '/search'].map((path) => `Disallow: ${path}`),
    'Allow: /',
    ...(sitemap ? ['', `Sitemap: ${publicUrl}/sitemap.xml`] : []),
    '',
  ].join('\n')
