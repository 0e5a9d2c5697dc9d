/** Node has no IndexedDB; the real ones are those of the browsers (tests/e2e). */
import 'fake-indexeddb/auto';
