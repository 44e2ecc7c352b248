export { DirectiveList as DirectivesPage } from '../features/directive/directive-list';
