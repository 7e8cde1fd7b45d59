/** Payload's own Publish button would publish past the workflow (and be refused): the review panel publishes. */
export const NoPublishButton = () => null
