export { Reading as DirectiveReadPage } from '../features/directive/reading';
