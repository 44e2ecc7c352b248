export { DirectiveForm as DirectiveNewPage } from '../features/directive/directive-form';
