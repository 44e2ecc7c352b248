import { SignIn } from '../features/auth/sign-in';

export const SignInPage = SignIn;
