/** 账号的用例与登录: opening accounts, signing in and out. */
package org.capitation.access.boundary;
