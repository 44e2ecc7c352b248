export { DirectiveEdit as DirectiveEditPage } from '../features/directive/directive-edit';
