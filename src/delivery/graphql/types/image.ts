import { mediaUrl } from '../../edition'
import { builder } from '../builder'

builder.objectType('Image', {
  fields: (t) => ({
    url: t.field({ type: 'URL', resolve: ({ edition, image }) => mediaUrl(edition, image.filename) }),
    alt: t.string({ resolve: ({ image }) => image.alt }),
    width: t.int({ nullable: true, description: 'Pixels; null where not known.', resolve: ({ image }) => image.width }),
    height: t.int({ nullable: true, description: 'Pixels; null where not known.', resolve: ({ image }) => image.height }),
  }),
})
