/**
 * Stands for dwn-sdk-js's `schema-validator` in the union client: its compiled JSON schemas are 250 KB. The client only
 * makes messages from its own drafts; the node validates what it is sent, and so does `verifyRecord` in the tests.
 */
export function validateJsonSchema(): void {}
